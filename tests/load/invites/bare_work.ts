import type { Stage } from '../../ground/stage.ts'
import { copyAlone, parseAlone } from './bare_data.ts'
import { CONNECTIONS, mailAlone, openPost, type Letter } from './bare_mail.ts'
import { beeQueueAlone, bullMqAlone } from './bare_queues.ts'
import { csvOf, freshTag } from './csv_file.ts'

/** A part of what inviting by file does, without all the rest. */
export interface BareWork {
  label: string
  work(): Promise<void>
}

/** What the parser and the database alone need for the file. */
export function bareWork({ ground }: Stage, rows: number): BareWork[] {
  const csv = csvOf(rows, freshTag())
  return [
    { label: 'csv-parse alone', work: () => parseAlone(csv, rows) },
    { label: 'COPY alone', work: () => copyAlone(ground.postgres.url, csv) },
  ]
}

const QUEUES = [
  { name: 'Bee-Queue', run: beeQueueAlone },
  { name: 'BullMQ', run: bullMqAlone },
]
const EMPTY_JOBS_AT_ONCE = 20

/** Queues that do nothing, and the same mails sent with and without a queue, by rows of no database. */
export async function peersAtWork(stage: Stage, rows: number): Promise<BareWork[]> {
  const letter = await aLetter(stage)
  const redisUrl = stage.ground.redis.url
  const mailing = (tuned: boolean, work: (send: Send) => Promise<void>) => async () => {
    const post = openPost(stage.catcher.now.smtpPort, letter, tuned)
    try {
      await work((n) => post.send(n))
    } finally {
      post.close()
    }
  }
  return [
    ...QUEUES.map(({ name, run }) => ({
      label: `${name}, empty jobs`,
      work: () => run(redisUrl, rows, EMPTY_JOBS_AT_ONCE, async () => {}),
    })),
    {
      label: 'nodemailer alone, as it comes',
      work: mailing(false, (send) => mailAlone(send, rows)),
    },
    {
      label: 'nodemailer alone, with our sockets',
      work: mailing(true, (send) => mailAlone(send, rows)),
    },
    ...QUEUES.map(({ name, run }) => ({
      label: `${name}, a mail each, with our sockets`,
      work: mailing(true, (send) => run(redisUrl, rows, CONNECTIONS, send)),
    })),
  ]
}

type Send = (n: number) => Promise<void>

/** The very mail that the product sends, for all others to send too. */
async function aLetter({ catcher }: Stage): Promise<Letter> {
  const answer = await fetch(`${catcher.now.url}/messages?limit=1`)
  const [mail] = (await answer.json()) as Letter[]
  return { subject: mail!.subject, html: mail!.html, text: mail!.text }
}
