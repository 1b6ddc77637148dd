/** What could not be done, in a sentence. */
import { useWords } from '../words';
import { Layout } from './Layout';

export const ProblemPage = ({ message }: { readonly message: string }) => {
  const words = useWords().problem;
  return (
    <Layout title={words.title}>
      <h1>{words.heading}</h1>
      <p>{message}</p>
      <p>
        <a href="/">{words.back}</a>
      </p>
    </Layout>
  );
};
