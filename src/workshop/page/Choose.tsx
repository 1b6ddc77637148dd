/** A button that chooses files; the field itself is not shown. */
import { useEffect, useRef } from 'preact/hooks';
import { chosenFiles } from '../../ui/chosenFiles';

export const Choose = (props: {
  readonly label: string;
  /** Endings of names, with commas between. */
  readonly accept?: string;
  readonly folder?: boolean;
  readonly chosen: (files: readonly File[]) => void;
}) => {
  const { label, accept, folder = false, chosen } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder) field.current?.setAttribute('webkitdirectory', '');
  }, []);
  return (
    <label class="choose">
      <input
        ref={field}
        type="file"
        accept={accept}
        onChange={(event) => {
          const files = chosenFiles(event.currentTarget);
          if (files.length > 0) chosen(files);
        }}
      />
      <span>{label}</span>
    </label>
  );
};
