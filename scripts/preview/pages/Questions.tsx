/** The questions of a package across the class, with the class report's own pictures. */
import { HeatLegend, HeatTable, weakestFirst } from '../../../src/classroom/page/HeatTable';
import { Questions } from '../../../src/classroom/page/Questions';
import { Sureness } from '../../../src/classroom/page/Sureness';
import { useStrings } from '../../../src/classroom/page/words';
import { sureness } from '../../../src/classroom/sureness';
import { placesIn } from '../../../src/classroom/unit';
import { readClass } from '../class';
import { reportFormats } from '../interactions-report';
import { link } from '../link';
import { titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { useWords } from '../words';
import { Layout } from './Layout';
import { SampleNote } from './Sample';
import { StudentsTable } from './StudentsTable';

const Downloads = ({ name }: { readonly name: string }) => {
  const words = useWords().questions;
  return (
    <p>
      {words.downloads}{' '}
      {Object.entries(reportFormats).map(([format, { title }]) => (
        <>
          <a href={link('/interactions', { package: name, format })} download>
            {title ?? words.text}
          </a>{' '}
        </>
      ))}
    </p>
  );
};

export const QuestionsPage = ({ lms, name }: { readonly lms: Lms; readonly name: string }) => {
  const words = useWords();
  const said = words.questions;
  const { heat } = useStrings();
  const { unit, record, stats } = readClass(lms, name);
  const sure = sureness(record);
  const title = said.title(titleOf(lms, name));
  return (
    <Layout title={title}>
      <h1>{title}</h1>
      <SampleNote lms={lms} shown={(one) => one.package === name} />
      <Downloads name={name} />
      {record.pupils.length === 0 ? (
        <p>{words.noAttempt}</p>
      ) : (
        <>
          <h2>{said.students}</h2>
          <p>{said.studentsLead}</p>
          <StudentsTable unit={unit} record={record} />
          <h2>{heat.title}</h2>
          <p>{heat.lead}</p>
          <HeatLegend />
          {unit.lessons.map((lesson, n) => {
            const places = placesIn(unit, lesson.id);
            return (
              <details key={lesson.id} class="formats" open={n === 0}>
                <summary>{lesson.title}</summary>
                <HeatTable
                  title={lesson.title}
                  places={places}
                  pupils={weakestFirst(record.pupils, places)}
                />
              </details>
            );
          })}
          {sure.length > 0 && <Sureness counts={sure} />}
          <Questions
            unit={unit}
            stats={stats}
            pageOf={(id) => link('/question', { package: name, id })}
          />
        </>
      )}
    </Layout>
  );
};
