/**
 * The second script: what a learner comes to after reading for a while, and what answering needs
 * nothing of. It is loaded in an idle moment, so that the first script is shorter by an eighth.
 */
import { readAloud } from './aloud';
import { LaterPage } from './LaterPage';
import { Recall } from './Recall';

const later = { LaterPage, Recall, readAloud };

export type Later = typeof later;

window.Later = later;
