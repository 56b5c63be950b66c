import { test } from '@japa/runner'
import {
  deviceInWords,
  isPhone,
} from '../../../storefront/src/features/settings/sessions/device.ts'

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15'
const PIXEL = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)'

test.group('a browser in words', () => {
  test('{1}')
    .with([
      [
        'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        'Firefox on Linux',
      ],
      [`${MAC} Version/18.6 Safari/605.1.15`, 'Safari on Mac'],
      [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36`, 'Chrome on Windows'],
      [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge on Windows'],
      [`${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, 'Safari on iPhone'],
      [`${IPHONE} CriOS/142.0 Mobile/15E148 Safari/604.1`, 'Chrome on iPhone'],
      [`${PIXEL} Chrome/142.0.0.0 Mobile Safari/537.36`, 'Chrome on Android'],
      ['node', 'A program'],
      ['', 'An unknown device'],
      [null, 'An unknown device'],
    ] as const)
    .run(({ assert }, [userAgent, words]) => {
      assert.equal(deviceInWords(userAgent), words)
    })

  test('a phone is told from a desk', ({ assert }) => {
    assert.isTrue(isPhone(`${PIXEL} Chrome/142.0.0.0 Mobile Safari/537.36`))
    assert.isFalse(isPhone(`${MAC} Version/18.6 Safari/605.1.15`))
  })
})
