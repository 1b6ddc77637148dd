/** Who made the pictures and recordings, lesson by lesson. */
import type { Extras } from '../../../course/course';

export const Credits = ({ extras }: { readonly extras: Extras }) => (
  <>
    {extras.lessons.map(
      ({ title, credits }) =>
        credits && (
          <>
            <h2>{title}</h2>
            <ul dangerouslySetInnerHTML={{ __html: credits }} />
          </>
        ),
    )}
  </>
);
