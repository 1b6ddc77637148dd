/** Where files are dropped; the whole of it is a label, so that a click or a key chooses files too. */
import { useEffect, useState } from 'preact/hooks';
import { strings } from '#report-strings';
import { chosenFiles } from '../../ui/chosenFiles';

export const Drop = (props: {
  readonly read: (files: readonly File[]) => void;
  readonly sample: () => void;
  readonly small: boolean;
}) => {
  const [over, setOver] = useState(false);
  const { read, sample, small } = props;

  // A file dropped beside the box would otherwise open in place of the page.
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      read([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', drag);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', drag);
      document.removeEventListener('drop', drop);
    };
  });

  return (
    <div class="no-print">
      <label class={`drop${over ? ' over' : ''}${small ? ' small' : ''}`}>
        <span>{small ? strings.again : strings.drop}</span>
        <input type="file" multiple onChange={(event) => read(chosenFiles(event.currentTarget))} />
      </label>
      {!small && (
        <p>
          <button type="button" onClick={sample}>
            {strings.sample.button}
          </button>
        </p>
      )}
      {!small && (
        <section>
          <h2>{strings.howTitle}</h2>
          <ul>
            {strings.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
