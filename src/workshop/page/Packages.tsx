/** Chooses and downloads packages. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { formats } from '../../../manifest';
import { WHOLE } from '../../course/fields';
import { MOODLE_COURSE } from '../../../manifest/moodle';
import { lessonsOf } from '../../course/course';
import type { Unit } from '../../reader';
import { EACH } from '../making/make';

export const Packages = (props: {
  /** The lessons when they were last without problems. */
  readonly unit: Unit | undefined;
  /** How often the bar has asked for this place: each time it takes the focus. */
  readonly asked: number;
  readonly busy: { readonly done: number; readonly all: number } | undefined;
  /** @param name of a format, or that of the course backup, which is of all lessons. */
  readonly make: (name: string, what: string) => void;
}) => {
  const { unit, asked, busy, make } = props;
  const [name, setName] = useState(formats[0]?.name ?? '');
  const [what, setWhat] = useState(WHOLE);
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (asked > 0) first.current?.focus();
  }, [asked]);
  const lessons = unit ? lessonsOf(unit.course) : [];
  const course = name === MOODLE_COURSE;
  const chosen = lessons.some((lesson) => lesson.id === what) || what === EACH ? what : WHOLE;
  return (
    <section>
      <h2>{strings.packages}</h2>
      <div class="field">
        <label for={`${id}-format`}>{strings.format}</label>
        <select
          id={`${id}-format`}
          ref={first}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        >
          {formats.map((one) => (
            <option key={one.name} value={one.name}>
              {strings.formats[one.name] ?? one.title}
            </option>
          ))}
          <option value={MOODLE_COURSE}>{strings.formats[MOODLE_COURSE]}</option>
        </select>
      </div>
      <div class="field">
        <label for={`${id}-what`}>{strings.what}</label>
        <select
          id={`${id}-what`}
          value={course ? WHOLE : chosen}
          disabled={course}
          onChange={(event) => setWhat(event.currentTarget.value)}
        >
          <option value={WHOLE}>{strings.whole}</option>
          <option value={EACH}>{strings.each}</option>
          {lessons.map((lesson) => (
            <option key={lesson.id} value={lesson.id}>
              {lesson.title}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        class="main"
        disabled={busy !== undefined}
        onClick={() => make(name, chosen)}
      >
        {strings.download}
      </button>
      {busy && (
        <p>
          <progress
            value={busy.done}
            max={busy.all}
            aria-label={strings.making(busy.done, busy.all)}
          />{' '}
          {strings.making(busy.done, busy.all)}
        </p>
      )}
    </section>
  );
};
