/** A drawn diagram, and its parts told in text. */
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = (diagram: Text) => (
  <figure class="diagram">
    <figcaption>{diagram.title}</figcaption>
    {/* The build names the picture by its text alternative (src/reader/pictures.ts). */}
    <div class="drawing" dangerouslySetInnerHTML={{ __html: diagram.html }} />
    <dl>
      {diagram.parts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Rich text={text} />
          </dd>
        </div>
      ))}
    </dl>
  </figure>
);
