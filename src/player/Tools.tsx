/** What can be done with a part of a page beside reading it: hear it, or have the lesson as a revision sheet. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lesson } from '../course/course';
import { usePlayer } from './context';
import { Link } from './Link';
import { hasVoice, type ReadingAloud } from './voice';

export const Tools = (props: {
  /** The lesson whose revision sheet is offered. */
  readonly lesson?: Lesson;
  /** What is read aloud. */
  readonly of: RefObject<HTMLElement | null>;
}) => {
  const { content, course, strings } = usePlayer();
  const words = strings.aloud;
  const [reads, setReads] = useState<'reading' | 'paused'>();
  const [slow, setSlow] = useState(false);
  // The prerendered view cannot know: few browsers have no voice.
  const [speaks, setSpeaks] = useState(true);
  const reader = useRef<ReadingAloud>(undefined);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const look = (): void => setSpeaks(hasVoice(window));
    look();
    const voices = window.speechSynthesis as Partial<SpeechSynthesis> | undefined;
    // Most browsers load their voices after the page.
    voices?.addEventListener?.('voiceschanged', look);
    const leave = (): void => reader.current?.stop();
    addEventListener('pagehide', leave);
    return () => {
      voices?.removeEventListener?.('voiceschanged', look);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const ended = (): void => {
    reader.current = undefined;
    // The buttons beside it are gone, and one of them may have the focus.
    if (first.current?.parentElement?.contains(document.activeElement)) first.current.focus();
    setReads(undefined);
    setSlow(false);
  };
  const begin = (): void => {
    const later = content.deferred();
    if (later === 'failed') ended();
    else if (later !== 'loading' && props.of.current) {
      reader.current = later.readAloud(props.of.current, course.language, words.gap, ended);
    }
  };
  const press = (): void => {
    if (reads) {
      const pause = reads === 'reading';
      setReads(pause ? 'paused' : 'reading');
      reader.current?.pause(pause);
      return;
    }
    // Browsers speak for a press only: at once, where what reads is there already.
    setReads('reading');
    // What could not be had is asked for again whenever the learner asks.
    content.retry();
    begin();
  };
  useEffect(() => {
    if (reads === 'reading' && !reader.current) begin();
  });
  return (
    <p class="tools">
      {speaks && (
        <button type="button" ref={first} onClick={press}>
          {reads ? (reads === 'reading' ? words.pause : words.resume) : words.start}
        </button>
      )}
      {reads && (
        <>
          <button
            type="button"
            aria-pressed={slow}
            onClick={() => (setSlow(!slow), reader.current?.slow(!slow))}
          >
            {words.slower}
          </button>
          <button type="button" onClick={() => (reader.current ? reader.current.stop() : ended())}>
            {words.stop}
          </button>
        </>
      )}
      {props.lesson && (
        <Link class="button" to={{ page: 'sheet', lesson: props.lesson.id }}>
          {strings.sheet.open}
        </Link>
      )}
    </p>
  );
};
