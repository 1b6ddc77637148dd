/**
 * The frame of a question that nobody marks but the learner: its kind shows all of it. The ticks as they
 * were when the learner left the page are what is kept: one record, not one a tick.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionText, Response, Spec } from '../course/course';
import { views } from '../kinds/register/views';
import { triesOf } from '../progress/tries-of';
import { startOf } from './tries';
import { usePlayer } from './context';

export const SelfMarked = (props: { readonly spec: Spec; readonly text: QuestionText }) => {
  const { spec, text } = props;
  const { state, session } = usePlayer();
  const [ticks, setTicks] = useState<Response>();
  const latest = useRef(ticks);
  latest.current = ticks;
  useEffect(
    () =>
      session.onBeforeClose(() => {
        if (latest.current) session.practised(spec, latest.current);
      }),
    [session, spec],
  );
  const View = views[spec.kind];
  return (
    View && (
      <View
        spec={spec}
        text={text}
        response={ticks ?? startOf(spec, triesOf(state.progress, spec), '')}
        change={setTicks}
        locked={false}
        seed=""
      />
    )
  );
};
