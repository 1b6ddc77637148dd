/**
 * The script that stands in a page itself: the library that draws, the words, and the opening of the database, for which
 * a browser takes its time. A page of 60 KB is here before the answer to its first request for a file can be, and in
 * that time neither the line nor the processor would have anything to do.
 */
import 'preact';
import 'preact/hooks';
import '#strings';
import { openDatabase } from '../persistence/database';

export const database = openDatabase(window);
