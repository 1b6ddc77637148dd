/** What could not be done, in a sentence. */
import { Layout } from './Layout';

export const ProblemPage = ({ message }: { readonly message: string }) => (
  <Layout title="Not possible">
    <h1>That is not possible</h1>
    <p>{message}</p>
    <p>
      <a href="/">To the packages</a>
    </p>
  </Layout>
);
