/** The lesson in the real player. Its frame has no origin: what stands in a lesson reaches nothing of ours. */
import { useEffect, useRef } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { isPlace } from '../preview/data';

export const Preview = (props: {
  /** The page; undefined while there is none. */
  readonly page: string | undefined;
  /** The lessons have not been read yet. */
  readonly waiting: boolean;
  /** The lessons have problems, and the page is of before. */
  readonly old: boolean;
  /** Where the cursor is: the address of a step. */
  readonly place: string;
  /** The reader has gone to another step. */
  readonly went: (place: string) => void;
}) => {
  const { page, waiting, old, place, went } = props;
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === frame.current?.contentWindow && isPlace(data)) went(data);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  });
  // The frame has no origin to name.
  useEffect(() => frame.current?.contentWindow?.postMessage(place, '*'), [place]);

  if (page === undefined)
    return <p class="wait">{waiting ? strings.checking : strings.noPreview}</p>;
  return (
    <>
      <p class="wait">{old ? strings.waits : strings.previewHelp}</p>
      <iframe ref={frame} title={strings.preview} sandbox="allow-scripts" srcdoc={page} />
    </>
  );
};
