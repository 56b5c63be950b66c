import { test } from '@japa/runner'
import { labelOf } from '#api/geography/map/nta_labels'

test.group('What people call a tabulation area', () => {
  test('{0}: {1}')
    .with([
      ['Upper East Side-Carnegie Hill', 'Upper East Side', ['Carnegie Hill']],
      ['Upper West Side (Central)', 'Upper West Side', []],
      ['Harlem (North)', 'Harlem', []],
      ['Bedford-Stuyvesant (West)', 'Bedford-Stuyvesant', []],
      ['Co-op City', 'Co-op City', []],
      ['Sunset Park (East)-Borough Park (West)', 'Sunset Park', ['Borough Park']],
      ['Midtown South-Flatiron-Union Square', 'Flatiron', ['Midtown South', 'Union Square']],
      ['Astoria (North)-Ditmars-Steinway', 'Ditmars Steinway', ['Astoria', 'Ditmars', 'Steinway']],
      ["Hell's Kitchen", "Hell's Kitchen", []],
    ] as [string, string, string[]][])
    .run(({ assert }, [ntaName, name, others]) => {
      assert.deepEqual(labelOf(ntaName), { name, others })
    })
})
