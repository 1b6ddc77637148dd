/** A source: whose words it is in, numbered sentences, the chapter each paragraph follows, provenance. */
import { useStrings } from '../../ui/strings';
import { Figure } from '../../ui/Figure';
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = (source: Text) => {
  const strings = useStrings();
  let n = 0;
  return (
    <section class={`source ${source.words}`} aria-labelledby={`${source.id}_title`}>
      <p class="label">{strings.source}</p>
      <h3 id={`${source.id}_title`}>{source.title}</h3>
      <p class="origin">{source.label}</p>
      {source.figure && <Figure of={source.figure} />}
      {source.paragraphs.map((paragraph, at) => (
        <div key={at} class="paragraph">
          {paragraph.follows && <p class="follows">{paragraph.follows}</p>}
          <p>
            {paragraph.sentences.map((sentence) => {
              n += 1;
              return (
                <span key={n} id={`${source.id}_${n}`} class="sentence">
                  <sup>
                    <span class="unseen">{strings.sentence(n)}: </span>
                    <span aria-hidden="true">{n}</span>
                  </sup>
                  <Rich text={sentence} />{' '}
                </span>
              );
            })}
          </p>
        </div>
      ))}
      <h4>{strings.provenance}</h4>
      <dl class="provenance">
        {source.facts.map(([what, text]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
