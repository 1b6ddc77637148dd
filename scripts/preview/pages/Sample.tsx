/** The sample class: offering it, saying that it is none, and taking it away again. */
import type { Lms } from '../lookup';
import type { AttemptKey } from '../store';

const Offer = () => (
  <form action="/sample" method="post">
    <p>
      To see the gradebook full, let thirty invented learners play every lesson.{' '}
      <button class="second">Show with a sample class of 30</button>
    </p>
  </form>
);

/** On a page that shows attempts: which of them are nobody's. */
export const SampleNote = (props: {
  readonly lms: Lms;
  /** Whether the page shows the attempt. */
  readonly shown: (key: AttemptKey) => boolean;
}) =>
  props.lms.store.samples().some(props.shown) ? (
    <p class="note">
      <b>A sample class.</b> Its thirty students and their answers are invented by a script, so that
      the pages can be seen full.
    </p>
  ) : null;

/** Where packages are chosen, and where the gradebook is empty. */
export const SampleClass = ({ lms }: { readonly lms: Lms }) =>
  lms.store.samples().length === 0 ? (
    <Offer />
  ) : (
    <>
      <SampleNote lms={lms} shown={() => true} />
      <form action="/sample/remove" method="post">
        <p>
          <a href="/gradebook">See its gradebook</a>. To play beside it, add a learner of your own.{' '}
          <button class="second">Remove the sample class</button>
        </p>
      </form>
    </>
  );
