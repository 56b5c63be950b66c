/** The colours are those of `storefront/src/styles/tokens.css`; a test holds them together. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --surface: light-dark(#faf5ff, #120b1f);
  --raised: light-dark(#ffffff, #1b1230);
  --sunken: light-dark(#f3e8ff, #271a42);
  --text: light-dark(#1f1633, #f5f0fc);
  --muted: light-dark(#5c5173, #b9adcf);
  --line: light-dark(#e6dbf4, #372a52);
  --accent: light-dark(#7e22ce, #c99bff);
  --accent-soft: light-dark(#f3e8ff, #331f58);
  --positive: light-dark(#0f6b3c, #6edc9f);
  --positive-soft: light-dark(#dcf7e6, #10331f);
  --caution: light-dark(#8a4b00, #ffc46b);
  --caution-soft: light-dark(#fff0d4, #3b2609);
  --danger: light-dark(#b3231b, #ff9a93);
  --danger-soft: light-dark(#fde7e4, #431416);
  --focus: light-dark(#7e22ce, #ffd93d);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 1180px; padding: 0 20px 64px;
  background: var(--surface); color: var(--text);
  font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
}
.brand { display: flex; align-items: center; gap: 10px; margin: 32px 0 0; font: 600 1.25rem/1.2 Fraunces, Georgia, serif; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.2rem; margin: 40px 0 8px; }
h2 { font-size: 1.5rem; margin: 56px 0 8px; padding-bottom: 8px; border-bottom: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 0; display: flex; gap: 10px; align-items: baseline; }
.lead { color: var(--muted); font-size: 1.125rem; margin-top: 0; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
:target { background: var(--accent-soft); }
code, pre { font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; font-size: 0.875em; }
.skip { position: absolute; left: -999px; background: var(--raised); padding: 8px 16px; }
.skip:focus { left: 16px; top: 8px; }
article {
  margin: 20px 0; padding: 18px 20px; background: var(--raised);
  border: 1px solid var(--line); border-radius: 14px;
}
article:target { background: var(--raised); outline: 2px solid var(--focus); }
article > p { margin: 8px 0; }
.rules { color: var(--muted); font-size: 0.9375rem; }
.method {
  flex: none; padding: 2px 8px; border-radius: 6px; font-size: 0.75rem; letter-spacing: 0.04em;
  background: var(--positive-soft); color: var(--positive);
}
.post { background: var(--accent-soft); color: var(--accent); }
.put, .patch { background: var(--caution-soft); color: var(--caution); }
.delete { background: var(--danger-soft); color: var(--danger); }
table { width: 100%; margin: 14px 0; border-collapse: collapse; font-size: 0.9375rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid var(--line); }
th { width: 38%; font-weight: 400; }
.need { color: var(--muted); font-size: 0.8125rem; white-space: nowrap; }
pre {
  margin: 14px 0; padding: 14px 16px; background: var(--sunken); border-radius: 10px;
  white-space: pre-wrap;
}
summary { cursor: pointer; padding: 4px 0; }
.answers { margin: 8px 0 0; padding: 0; list-style: none; }
.answers > li { padding: 6px 0; }
dt { margin-top: 14px; padding: 2px 6px; border-radius: 6px; }
dt code { font-size: 1em; font-weight: 600; }
dd { margin: 0; padding: 0 6px; }
nav { padding: 16px 0; border-bottom: 1px solid var(--line); font-size: 0.9375rem; }
nav ul { margin: 0 0 8px; padding: 0 0 0 14px; list-style: none; font-size: 0.875rem; }
nav li { padding: 3px 0; }
nav > a { display: block; padding: 4px 0; }
nav li a { color: var(--text); text-decoration: none; }
nav li a:hover { text-decoration: underline; }
nav b { font-size: 0.6875rem; color: var(--muted); }
@media (min-width: 960px) {
  body { display: grid; grid-template-columns: 260px minmax(0, 1fr); gap: 40px; padding: 0 32px 64px; }
  nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border: 0; padding: 44px 4px; }
}
`
