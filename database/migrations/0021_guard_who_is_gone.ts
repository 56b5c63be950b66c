import { BaseSchema } from '@adonisjs/lucid/schema'

/** Nobody writes a row for who is gone into these either. */
const OF_PERSON = {
  second_factors: 'user_id',
  factor_setups: 'user_id',
  backup_codes: 'user_id',
  trusted_browsers: 'user_id',
  email_changes: 'user_id',
  impersonations: 'user_id',
}

export default class extends BaseSchema {
  override async up() {
    for (const [table, column] of Object.entries(OF_PERSON)) {
      this.schema.raw(`
        CREATE TRIGGER ${table}_of_the_living BEFORE INSERT ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_who_is_gone('${column}')`)
    }
  }

  override async down() {
    for (const table of Object.keys(OF_PERSON)) {
      this.schema.raw(`DROP TRIGGER ${table}_of_the_living ON ${table}`)
    }
  }
}
