/** What can be done with a step beside reading it: hear it, or have the lesson as a revision sheet. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lesson } from '../course/course';
import { usePlayer } from './context';
import { Link } from './Link';

export const Tools = (props: {
  readonly lesson: Lesson;
  /** What is read aloud. */
  readonly of: RefObject<HTMLElement | null>;
}) => {
  const { content, course, strings } = usePlayer();
  const [reads, setReads] = useState(false);
  // The prerendered view cannot know: few browsers have no voice.
  const [speaks, setSpeaks] = useState(true);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    setSpeaks('speechSynthesis' in window);
    const leave = (): void => stop.current?.();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const ended = (): void => {
    stop.current = undefined;
    setReads(false);
  };
  const begin = (): void => {
    const later = content.later();
    if (later === 'failed') ended();
    else if (later !== 'loading' && props.of.current) {
      stop.current = later.readAloud(props.of.current, course.language, ended);
    }
  };
  const toggle = (): void => {
    if (reads) {
      stop.current?.();
      ended();
      return;
    }
    // Browsers speak for a press only: at once, where what reads is there already.
    setReads(true);
    // What could not be had is asked for again whenever the learner asks.
    content.retry();
    begin();
  };
  useEffect(() => {
    if (reads && !stop.current) begin();
  });
  return (
    <p class="tools">
      {speaks && (
        <button onClick={toggle}>{reads ? strings.aloud.stop : strings.aloud.start}</button>
      )}
      <Link class="button" to={{ page: 'sheet', lesson: props.lesson.id }}>
        {strings.sheet.open}
      </Link>
    </p>
  );
};
