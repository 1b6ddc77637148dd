/**
 * The script that stands in a page itself. On a slow line the first file that a page asks for begins to come a round trip
 * after the page has ended, and meanwhile nothing comes. So what every view needs, the library that draws and the words,
 * comes with the page, and the browser opens the database in that time.
 */
import 'preact';
import 'preact/hooks';
import '#strings';
import { openDatabase } from '../persistence/database';

export const database = openDatabase(window);
