/**
 * The second script: what a learner comes to after reading for a while, and what answering needs
 * nothing of. It is loaded in an idle moment, so that the first script is shorter by an eighth.
 */
import type { Deferred } from '../context';
import { readAloud } from './aloud';
import { DeferredPage } from './DeferredPage';
import { dragging } from './drag';
import { Recall } from './Recall';

const deferred: Deferred = { DeferredPage, Recall, dragging, readAloud };

window.Deferred = deferred;
