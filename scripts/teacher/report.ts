/** class-report.html: the page of src/classroom/page, in the unit's language and with its questions in it. */
import { readFileSync } from 'node:fs';
import { lessonsOf } from '../../src/course/course';
import type { ClassUnit } from '../../src/classroom/unit';
import { classUnit } from '../../src/classroom/unit';
import type { Library } from '../../src/publish/notices';
import { reportWordsOf } from '../../src/strings';
import { bundled, type Scripts, type ScriptRequest } from '../build/scripts';
import { minify, UNSEEN } from '../build/style';
import { html } from '../../src/html/html';
import type { Unit } from '../../src/reader';
import { lessonCourse } from '../../src/reader';
import { shell } from '../build/shell';

const PAGE = 'src/classroom/page';
const SCRIPT = `${PAGE}/main.tsx`;

export const reportScript = (language: string): ScriptRequest => ({
  kind: 'page',
  entry: SCRIPT,
  language,
});

const styles = [UNSEEN, `${PAGE}/pictures.css`, `${PAGE}/report.css`];

/** The unit as the class report needs it, with the columns of the whole and of each lesson's package. */
export const unitForClass = ({ course, bodies, slots }: Unit): ClassUnit =>
  classUnit(
    course,
    bodies,
    lessonsOf(course).map(({ id }) => lessonCourse(course, id, slots)),
  );

interface ClassReport {
  readonly html: string;
  /** The libraries of others that its script holds. */
  readonly libraries: readonly Library[];
}

/** The page, with the unit and the script in it. */
export const classReport = async (unit: Unit, scripts: Scripts = bundled): Promise<ClassReport> => {
  const { language } = unit.course;
  const { code, libraries } = await scripts.page(SCRIPT, language);
  const strings = reportWordsOf(language);
  const page = shell({
    title: strings.of(unit.course.title),
    language,
    style: minify(styles.map((file) => readFileSync(file, 'utf8')).join('')),
    body: html`<div id="report"></div>`,
    notice: strings.notice,
    data: { id: 'unit', value: unitForClass(unit) },
    inline: [code],
  });
  return { html: page, libraries };
};
