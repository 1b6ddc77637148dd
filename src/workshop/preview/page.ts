/** The preview's page: the real player with the lesson as it is being written. */
import { lessonsOf } from '../../course/course';
import { own } from '../../course/own';
import { withBytes } from '../../html/photo';
import { SCRIPTS } from '../../package/names';
import { page } from '../../package/page';
import { prerender } from '../../player/prerender';
import type { Parts } from '../../publish/packages';
import { lookStyle } from '../../publish/look';
import { lessonCourse, type Unit } from '../../reader';
import { wordsOf } from '../../strings';
import { LESSONS, PREVIEW, type PreviewData } from './data';

/**
 * The HTML of the preview, which is one file.
 *
 * @param lesson the id of the lesson to show; the whole unit where it has none of this id.
 * @param place the address of the step to begin at, or ''.
 * @param boot the script of boot.ts.
 */
export const previewPage = (
  { slots, media, colours, ...texts }: Unit,
  { scripts, style }: Pick<Parts, 'scripts' | 'style'>,
  {
    lesson,
    place,
    boot,
  }: { readonly lesson: string; readonly place: string; readonly boot: string },
): string => {
  // The preview has no files beside it.
  const {
    bodies,
    extras,
    course: whole,
  } = withBytes({ bodies: texts.bodies, extras: texts.extras, course: texts.course }, media);
  const alone = lessonsOf(whole).some(({ id }) => id === lesson);
  const course = alone ? lessonCourse(whole, lesson, slots) : whole;
  const body = alone ? own(bodies, lesson) : undefined;
  const data: PreviewData = {
    bodies: body ? { [lesson]: body } : bodies,
    extras,
    place,
    style: lookStyle({ colours, course }),
  };
  return page({
    course,
    build: PREVIEW,
    view: prerender(course, body ? { [lesson]: body } : {}, wordsOf(course.language)).html,
    style: style.whole,
    connect: "'none'",
    inline: [boot, ...SCRIPTS.map((name) => scripts.code[name])],
    data: { id: LESSONS, value: data },
  });
};
