/**
 * What a promise gives, or a rejection once too long has passed: some browsers leave a question about their storage
 * unanswered for good, and nobody may wait for that.
 * @param milliseconds how long is waited
 */
export function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(end));
  });
}
