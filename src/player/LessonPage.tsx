/** A lesson: its question and aims, one step at a time, and at its end how it went. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Body, Lesson } from '../course/course';
import { lessonsOf } from '../course/course';
import { stateOf } from '../progress/report';
import { Continue } from './Continue';
import { usePlayer } from './context';
import { Link } from './Link';
import { Loading } from './Loading';
import { PosterPicture } from './PosterPicture';
import { StepPage } from './StepPage';
import { Tools } from './Tools';

/** So many posters differ where lessons have no drawing of their own (deferred.css). */
const SHAPES = 10;

export const LessonPage = ({
  lesson,
  step,
}: {
  readonly lesson: Lesson;
  readonly step: number;
}) => {
  const { course, state, session, content, route, strings } = usePlayer();
  const lessons = lessonsOf(course);
  // A package of one lesson opens with it: that is no place that the learner went to, and its style is
  // in the page.
  const home = route.page === 'home';
  const loaded = (step === 0 && content.opening) || content.body(lesson.id);
  const body = home || content.styled() ? loaded : 'loading';
  const there = typeof body !== 'string';
  const last = lesson.steps.length;
  const here = Math.min(step, last);
  const { phase, progress } = state;
  const part = useRef<HTMLDivElement>(null);
  // Who has been here wants to read on: the poster is for the first visit.
  const [visited] = useState(() => !home && stateOf(progress, lesson) !== 'new');
  const poster = here === 0 && !visited;
  const drawing = there ? body.poster : undefined;
  const shape = lesson.drawn ? 'drawn' : `shape-${lesson.slot % SHAPES}`;

  useEffect(() => {
    if (phase !== 'ready') return;
    if (!home) session.place(lesson.id, here);
    // Opened to its end: the last step with text is on the screen.
    if (there && here >= last - 1) session.read(lesson.id);
    // The steps that the page does not carry, and the next lesson.
    content.body(lesson.id);
    const after = lessons[lessons.indexOf(lesson) + 1];
    if (after) content.body(after.id);
  }, [phase, lesson, here, last, home, there]);

  const titles = [...lesson.steps, strings.endOfLesson];
  return (
    <article class="lesson" aria-labelledby="lesson-title">
      <header>
        <div class={poster ? `poster ${shape}` : 'strip'}>
          {poster && <PosterPicture own={lesson.drawn && (drawing ?? '')} />}
          {here < last && <p class="label">{strings.step(here + 1, last)}</p>}
          <h1 id="lesson-title" tabIndex={-1}>
            {lesson.title}
          </h1>
          {poster && <p class="enquiry">{lesson.enquiry}</p>}
          {home && (progress.place?.step ?? 0) > 0 && <Continue />}
        </div>
        {here === 0 && !poster && <p class="enquiry">{lesson.enquiry}</p>}
        <div class="way">
          <nav aria-label={strings.steps}>
            <ol class="steps">
              {titles.map((title, at) => (
                <li key={at} class={at < here ? 'past' : ''}>
                  <Link to={{ page: 'lesson', lesson: lesson.id, step: at }} here={at === here}>
                    {at < last ? at + 1 : <span aria-hidden="true">★</span>}
                    <span class="unseen title"> {title}</span>
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
          {/* The sheet of a quiz would show its questions before they are asked. */}
          <Tools
            key={here}
            {...(!(lesson.quiz && stateOf(progress, lesson) !== 'done') && { lesson })}
            of={part}
          />
        </div>
      </header>
      <div ref={part} class="part-shown">
        {!there ? (
          <Loading state={body} />
        ) : here < last ? (
          <StepPage key={here} lesson={lesson} body={body} step={here} />
        ) : (
          <End lesson={lesson} body={body} />
        )}
      </div>
      <div class="turn">
        {here > 0 && (
          <Link class="button" to={{ page: 'lesson', lesson: lesson.id, step: here - 1 }}>
            {strings.back}
          </Link>
        )}
        <Onward lesson={lesson} here={here} />
      </div>
    </article>
  );
};

/** How it went: it comes with the last script. */
const End = (props: { readonly lesson: Lesson; readonly body: Body }) => {
  const later = usePlayer().content.deferred();
  return typeof later === 'string' ? <Loading state={later} /> : <later.LessonEnd {...props} />;
};

/** To the next step, the end, the next lesson, or the result. */
const Onward = ({ lesson, here }: { readonly lesson: Lesson; readonly here: number }) => {
  const { course, strings } = usePlayer();
  const lessons = lessonsOf(course);
  const next = lesson.steps[here + 1];
  const after = lessons[lessons.indexOf(lesson) + 1];
  if (here < lesson.steps.length) {
    return (
      <Link class="button primary" to={{ page: 'lesson', lesson: lesson.id, step: here + 1 }}>
        {next ? strings.toNext(next) : strings.toEnd}
      </Link>
    );
  }
  return after ? (
    <Link class="button primary" to={{ page: 'lesson', lesson: after.id, step: 0 }}>
      {strings.toNext(after.title)}
    </Link>
  ) : (
    <Link class="button primary" to={{ page: 'result' }}>
      {strings.pages.result}
    </Link>
  );
};
