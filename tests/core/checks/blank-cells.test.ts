import { allChecks } from '../../../src/core/checks';
import { runCheck } from '../../../src/core/checks/run';
import { contentsOf, withBlank } from '../../helpers/blank-cells';
import { contextOf } from '../../helpers/check-context';
import { USUAL_BOOKS } from '../../helpers/usual-books';

/** What was thrown, by cell and check; nothing is expected to be. */
function thrown(name: string): string[] {
  const book = USUAL_BOOKS[name]!;
  return [...contentsOf(book).keys()].flatMap((place) => {
    const context = contextOf(withBlank(book, place));
    return allChecks.flatMap((check) => {
      try {
        runCheck(context, check);
        return [];
      } catch (error) {
        return [`${name} without ${place}, ${check.id}: ${String(error)}`];
      }
    });
  });
}

// The cells in which the cases of a check differ from these forms are blanked by its own table: check-tester.
describe('with any cell blank, every check holds up on', () => {
  it.each(Object.keys(USUAL_BOOKS))('the form of %s', (name) => {
    expect(thrown(name)).toEqual([]);
  });
});
