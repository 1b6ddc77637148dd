/**
 * The last script: what a learner comes to after reading for a while, and what answering needs
 * nothing of. It is loaded in an idle moment, so that a page waits for a fifth less.
 */
import type { Deferred } from '../context';
import { readAloud } from './aloud';
import { DeferredPage } from './DeferredPage';
import { dragging } from './drag';
import { LessonEnd } from './LessonEnd';
import { Recall } from './Recall';

const deferred: Deferred = { DeferredPage, LessonEnd, Recall, dragging, readAloud };

window.Deferred = deferred;
