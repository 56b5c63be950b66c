import { test } from '@japa/runner'
import fc from 'fast-check'
import { mailSubject, renderMail } from '#api/core/mail/mail_layout'
import type { MailBody } from '#api/core/mail/mail_body'
import { masked } from '#api/core/mail/masked'

const BODY: MailBody = {
  preheader: 'Seen in the list',
  heading: 'Ann, your place is waiting',
  paragraphs: ['First words.', 'Second words.'],
  action: { label: 'Accept', url: 'https://example.com/claim?code=K7MP2XQA&x=1' },
  code: { label: 'Your code', value: 'K7MP-2XQA' },
  details: [['Valid until', 'December 5, 2026']],
  footer: ['Why this mail came.'],
  unsubscribeUrl: 'https://example.com/u/1',
}

function bodyOf(words: string): MailBody {
  return {
    ...BODY,
    preheader: words,
    heading: words,
    paragraphs: [words],
    action: { label: words, url: `https://example.com/?q=${encodeURIComponent(words)}` },
    code: { label: words, value: words },
    details: [[words, words]],
    footer: [words],
  }
}

/** How many characters that mean something in HTML there are. */
function markup(html: string) {
  return html.replace(/[^<>"']/g, '').length
}

test.group('Mail layout', () => {
  test('{$self} says everything a reader needs')
    .with(['html', 'text'] as const)
    .run(({ assert }, part) => {
      const mail = renderMail({ subject: 'Welcome', body: BODY })
      const said = mail[part].replaceAll('&#38;', '&')
      for (const words of [BODY.heading, ...BODY.paragraphs, 'K7MP-2XQA', 'December 5, 2026'])
        assert.include(said, words)
      for (const words of ['Accept', BODY.action!.url, BODY.footer[0]!, BODY.unsubscribeUrl!])
        assert.include(said, words)
    })

  test('parts that are left out leave nothing behind', ({ assert }) => {
    const { preheader, heading, paragraphs, footer } = BODY
    const short = { preheader, heading, paragraphs, footer }
    const { html, text } = renderMail({ subject: 'Hi', body: short })
    assert.notMatch(html, /<a |class="code|undefined/)
    assert.notMatch(text, /Unsubscribe|undefined|\n{3}/)
  })

  test('{$self} cannot become markup')
    .with([
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</style><svg/onload=alert(1)>',
      '&lt;b&gt;',
    ])
    .run(({ assert }, payload) => {
      const harmless = renderMail({ subject: 'x', body: bodyOf('x') }).html
      const { html } = renderMail({ subject: payload, body: bodyOf(payload) })
      assert.equal(markup(html), markup(harmless))
      assert.notInclude(html, payload)
    })

  test('no words change the markup, whatever they are', ({ assert }) => {
    const harmless = markup(renderMail({ subject: 'x', body: bodyOf('x') }).html)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const { html } = renderMail({ subject: words, body: bodyOf(words) })
        assert.equal(markup(html), harmless)
      })
    )
  })

  test('a link that is no web page is refused: {$self}')
    .with(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@x.com', '/relative', ''])
    .run(({ assert }, url) => {
      const body = { ...BODY, action: { label: 'Go', url } }
      assert.throws(() => renderMail({ subject: 'x', body }))
    })

  test('a subject stays on one line')
    .with([
      ['Hi\r\nBcc: all@example.com', 'Hi Bcc: all@example.com'],
      ['a\0b\u2028c\u0085d', 'a b c d'],
      ['  Grüße\t🎻 ', 'Grüße 🎻'],
      ['evil\u202egnp.exe', 'evilgnp.exe'],
      ['x'.repeat(300), `${'x'.repeat(199)}…`],
    ])
    .run(({ assert }, [raw, subject]) => assert.equal(mailSubject(raw!), subject!))

  test('words cannot start a line of their own in the text', ({ assert }) => {
    const body = { ...BODY, paragraphs: ['Hi Ann\r\n\r\nPay here: http://evil.test'] }
    const { text } = renderMail({ subject: 'x', body })
    assert.include(text, 'Hi Ann Pay here: http://evil.test')
  })

  test('shown to staff it has one theme, whatever theirs is, and no address to open')
    .with(['light', 'dark'] as const)
    .run(({ assert }, theme) => {
      const { html } = renderMail({ subject: 'x', body: BODY }, theme)
      assert.include(html, `<meta name="color-scheme" content="${theme}">`)
      assert.include(html, theme === 'dark' ? '@media all{' : '@media not all{')
      assert.notInclude(html, 'prefers-color-scheme')
      assert.notInclude(html, 'href=')
      assert.include(html, 'https://example.com/claim?code=K7MP2XQA')
    })

  test('a masked secret is read as dots in an address too', ({ assert }) => {
    const url = new URL('https://example.com/claim')
    url.searchParams.set('code', masked('7K'))
    const { text } = renderMail({
      subject: 'x',
      body: { ...BODY, action: { label: 'Go', url: url.href } },
    })
    assert.include(text, 'https://example.com/claim?code=••••••7K')
  })
})
