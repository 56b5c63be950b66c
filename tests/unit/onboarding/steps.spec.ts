import { test } from '@japa/runner'
import { reasonsToHide, stepsFrom, stepsLeft } from '#api/onboarding/steps_from'
import type { Facts, StepKey, StepState } from '#api/onboarding/step'
import { CHECK_STATES } from '#api/vetting/vetting'

const PASSED = { state: 'passed', expires_at: new Date('2027-01-01') } as const

const COMPLETE: Facts = {
  account: 'active',
  teaches: true,
  has_photo: true,
  has_bio: true,
  formats: ['student_location', 'instructor_location', 'online'],
  areas: 3,
  addresses: 1,
  vetting: { identity: 'accepted', background_check: PASSED },
  payouts: {
    user_id: 'u',
    provider: 'stand_in',
    provider_account_id: 'a',
    state: 'ready',
    requirements_due: [],
    updated_at: new Date(),
  },
  payouts_open: true,
  hours: { room: 'enough', shortest: 45 },
  is_out: false,
}

const NO_HOURS = { hours: { room: 'none', shortest: 45 } } as const

const payouts = (changes: Partial<NonNullable<Facts['payouts']>>): Partial<Facts> => ({
  payouts: { ...COMPLETE.payouts!, ...changes },
})
const checked = (state: (typeof CHECK_STATES)[number]): Partial<Facts> => ({
  vetting: { identity: 'accepted', background_check: { state, expires_at: null } },
})
const stateOf = (changes: Partial<Facts>, key: StepKey) =>
  stepsFrom({ ...COMPLETE, ...changes }).find((step) => step.key === key)!

test.group('The steps of an instructor', () => {
  test('are all done but the last, which is open then', ({ assert }) => {
    const steps = stepsFrom(COMPLETE)
    assert.deepEqual(stepsLeft(steps), [])
    assert.equal(steps.at(-1)!.key, 'live')
    assert.equal(steps.at(-1)!.state, 'open')
    assert.isTrue(stepsFrom({ ...COMPLETE, is_out: true }).every(({ state }) => state === 'done'))
  })

  test('{2}: {0} is {1}')
    .with([
      ['account', 'open', 'an address nobody proved', { account: 'pending_verification' }],
      ['account', 'waiting', 'a suspended account', { account: 'suspended' }],
      ['account', 'waiting', 'the role taken away', { teaches: false }],
      ['offerings', 'open', 'nothing that can be booked', { formats: null }],
      ['profile', 'open', 'no picture', { has_photo: false }],
      ['profile', 'open', 'no words', { has_bio: false }],
      ['places', 'waiting', 'no formats to say what is needed', { formats: null }],
      ['places', 'open', 'travelling nowhere', { areas: 0 }],
      ['places', 'open', 'receiving nowhere', { addresses: 0 }],
      ['places', 'done', 'online alone', { formats: ['online'], areas: 0, addresses: 0 }],
      ['places', 'open', 'a neutral place nowhere', { formats: ['neutral_location'], areas: 0 }],
      ['verification', 'waiting', 'a check under way', checked('pending')],
      ['verification', 'open', 'a check that ran out', checked('expired')],
      ['verification', 'waiting', 'a check that is lost', checked('final_adverse')],
      [
        'verification',
        'open',
        'a refused document beside a check under way',
        {
          vetting: {
            identity: 'refused',
            background_check: { state: 'pending', expires_at: null },
          },
        },
      ],
      ['payouts', 'open', 'no account', { payouts: null }],
      ['payouts', 'waiting', 'nobody who pays', { payouts: null, payouts_open: false }],
      [
        'payouts',
        'open',
        'something due at the provider',
        payouts({ state: 'restricted', requirements_due: ['bank_account'] }),
      ],
      ['payouts', 'waiting', 'a provider that looks', payouts({ state: 'pending' })],
      ['payouts', 'waiting', 'a provider that refused', payouts({ state: 'refused' })],
      ['hours', 'open', 'no hours', NO_HOURS],
      ['hours', 'open', 'none long enough', { hours: { room: 'short', shortest: 45 } }],
      ['hours', 'open', 'none for such lessons', { hours: { room: 'unfit', shortest: 45 } }],
      ['hours', 'waiting', 'no lessons to fit in', { hours: { room: 'short', shortest: null } }],
    ] as [StepKey, StepState, string, Partial<Facts>][])
    .run(({ assert }, [key, state, , changes]) => {
      const step = stateOf(changes, key)
      assert.equal(step.state, state)
      assert.equal(step.left.length === 0, state === 'done')
      assert.equal(stateOf(changes, 'live').state, state === 'done' ? 'open' : 'waiting')
    })

  test('are hidden for by all but missing hours', ({ assert }) => {
    const hides = (changes: Partial<Facts>) =>
      reasonsToHide(stepsFrom({ ...COMPLETE, is_out: true, ...changes }))
    assert.deepEqual(hides(NO_HOURS), [])
    assert.deepEqual(hides({ formats: null }), ['offerings', 'places'])
    assert.deepEqual(hides({ account: 'suspended', has_bio: false }), ['account', 'profile'])
  })

  test('say how long a stretch of free time has to be', ({ assert }) => {
    assert.deepEqual(stateOf({ hours: { room: 'short', shortest: 45 } }, 'hours').left, [
      'Your shortest lesson is 45 minutes; no free stretch is that long.',
    ])
  })

  test('say something for every state a check can be in', ({ assert }) => {
    for (const state of CHECK_STATES) {
      assert.lengthOf(stateOf(checked(state), 'verification').left, state === 'passed' ? 0 : 1)
    }
  })
})
