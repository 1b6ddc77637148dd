/** The sample class: offering it, saying that it is none, and taking it away again. */
import type { Lms } from '../lookup';
import type { AttemptKey } from '../store';
import { useWords } from '../words';

const Offer = () => {
  const words = useWords().sample;
  return (
    <form action="/sample" method="post">
      <p>
        {words.offer} <button class="second">{words.show}</button>
      </p>
    </form>
  );
};

/** On a page that shows attempts: which of them are nobody's. */
export const SampleNote = (props: {
  readonly lms: Lms;
  /** Whether the page shows the attempt. */
  readonly shown: (key: AttemptKey) => boolean;
}) => {
  const words = useWords().sample;
  return props.lms.store.samples().some(props.shown) ? (
    <p class="note">
      <b>{words.title}</b> {words.note}
    </p>
  ) : null;
};

/** Where packages are chosen, and where the gradebook is empty. */
export const SampleClass = ({ lms }: { readonly lms: Lms }) => {
  const words = useWords().sample;
  return lms.store.samples().length === 0 ? (
    <Offer />
  ) : (
    <>
      <SampleNote lms={lms} shown={() => true} />
      <form action="/sample/remove" method="post">
        <p>
          <a href="/gradebook">{words.gradebook}</a>. {words.own}{' '}
          <button class="second">{words.remove}</button>
        </p>
      </form>
    </>
  );
};
