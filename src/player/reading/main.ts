/**
 * The script of reading: a lesson's page, with all blocks and all kinds of question. The page of a lesson starts
 * with it; a contents page loads it in an idle moment, or when a lesson is opened, so that it can be used while
 * two fifths of the code are still to come.
 */
import { LessonPage } from '../LessonPage';

window.Reading = { LessonPage };
