export { strings as book } from './book';
export { deferredStrings } from './deferred';
export { words as native } from './native';
export { noteWords, notice, recordingWords, sourceWords, strings } from './player';
export { strings as practice } from './practice';
export { strings as report } from './report';
export { strings as start } from './start';
export { systems } from './systems';
export { strings as workshop } from './workshop';
