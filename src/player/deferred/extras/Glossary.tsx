/** Every word of the glossary, to be looked through or searched. */
import { useState } from 'preact/hooks';
import type { Extras } from '../../../course/course';
import { live } from '../../../ui/live';
import { usePlayer } from '../../context';

export const Glossary = ({ extras }: { readonly extras: Extras }) => {
  const { course, strings } = usePlayer();
  const [sought, seek] = useState('');
  const order = new Intl.Collator(course.language);
  const words = Object.entries(extras.glossary)
    .filter(([, { term, meaning }]) =>
      `${term} ${meaning}`.toLowerCase().includes(sought.trim().toLowerCase()),
    )
    .sort(([, a], [, b]) => order.compare(a.term, b.term));
  return (
    <>
      <p class="find">
        <label for="find-word">{strings.words.find}</label>
        <input
          id="find-word"
          type="search"
          value={sought}
          onInput={(event) => seek(event.currentTarget.value)}
        />
      </p>
      <p {...live} class="note">
        {strings.words.found(words.length)}
      </p>
      <dl class="words">
        {words.map(([id, { term, meaning }]) => (
          <div key={id} id={`word-${id}`}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
