import { test } from '@japa/runner'
import { BrokenCatalogue } from '#api/catalogue/file/catalogue_file'
import { readCatalogue } from '#api/catalogue/file/read_catalogue'
import { SMALL } from '#tests/functional/catalogue/small_file'

/** What the reader says of the small file after a change; line and reason of each fault. */
function faultsAfter(from: string, to: string): string[] {
  const text = SMALL.replace(from, to)
  if (text === SMALL) throw new Error(`"${from}" is not in the small file`)
  try {
    readCatalogue(text)
    return []
  } catch (error) {
    if (!(error instanceof BrokenCatalogue)) throw error
    return error.faults.map(({ line, reason }) => `${line}: ${reason}`)
  }
}

test.group('A broken catalogue file', () => {
  test('is the small one when nothing is broken', ({ assert }) => {
    assert.lengthOf(readCatalogue(SMALL).categories, 2)
  })

  test('is refused with the line and the reason')
    .with([
      ['slug: piano', 'slug: Piano', '19: The slug of a service must be lower case'],
      ['name: Piano', 'nam: Piano', '19: A service needs "name".'],
      ['name: Piano', 'nam: Piano', '20: "nam" is nothing that A service can have.'],
      ['eighty-eight keys.', 'eighty-eight keys', '21: The summary of a service must be one'],
      ['[pianoforte]', '[pianoforte, Pianoforte]', '22: "pianoforte" is listed twice.'],
      ['[pianoforte]', 'pianoforte', '22: The aliases of a service must be a list.'],
      ['[pianoforte]', '[cello]', '"cello" means piano already, in line 19.'],
      ['slug: cello', 'slug: piano', 'The service "piano" is there already, in line 19.'],
      ['goal: [fun]', 'goal: [war]', '17: The filter "goal" has no option "war".'],
      ['goal: [fun]', 'gaol: [fun]', '17: There is no filter "gaol".'],
      [
        '[teens, adults]',
        '[teens, elders]',
        'An age group is one of toddler, kids, teens, adults.',
      ],
      ['online_capable: false', 'online_capable: maybe', 'online_capable must be true or false.'],
      ['shared_aliases: [strings]', 'shared_aliases: [strings, oud]', '1: "oud" is in shared'],
      ['filters:', 'filters: [', 'Flow sequence'],
      ['filters:', 'filters: &x\nfilters:', 'Map keys must be unique'],
    ] as const)
    .run(({ assert }, [from, to, fault]) => {
      const faults = faultsAfter(from, to)
      assert.isTrue(
        faults.some((one) => one.includes(fault)),
        JSON.stringify(faults)
      )
    })
})
