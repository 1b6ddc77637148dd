/** What the edit means for students who are in the middle of the unit. */
import { strings } from '#workshop-strings';
import type { Change } from '../../reader';

const sentenceOf = (change: Change): string => {
  const { change: words, placeOf } = strings;
  switch (change.is) {
    case 'another unit':
      return words[change.is]();
    case 'lesson gone':
    case 'more questions':
      return words[change.is](change.lesson, change.questions);
    case 'question gone':
    case 'another kind':
    case 'another answer':
    case 'another order':
      return words[change.is](placeOf(change.question, change.lesson));
    case 'letters gone':
    case 'letters added':
    case 'letters changed':
      return words[change.is](placeOf(change.question, change.lesson), change.letters.join(', '));
    case 'fewer tries':
      return words[change.is](placeOf(change.question, change.lesson), change.tries);
  }
};

export const Changes = ({ changes }: { readonly changes: readonly Change[] }) => (
  <section>
    <h2>{strings.changes}</h2>
    {changes.length === 0 ? (
      <p class="help">{strings.noChanges}</p>
    ) : (
      <>
        <p class="help">{strings.changesHelp}</p>
        <ul class="changes">
          {changes.map((change, at) => (
            <li key={at}>{sentenceOf(change)}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);
