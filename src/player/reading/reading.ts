/** What a lesson is read with: its page, all blocks and all kinds of question. */
import type { Reading } from '../context';
import { LessonPage } from '../LessonPage';

export const reading: Reading = { LessonPage };
