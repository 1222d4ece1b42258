/** A pure function of a text that keeps its answers for texts that come again and again, as in a column of a table. */
export function remembering<Answer>(ask: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
