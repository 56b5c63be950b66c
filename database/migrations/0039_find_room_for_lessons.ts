import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * In which quarters of an hour of a day a lesson could go on: 96 bits for one online, 96 for one at the
 * instructor's, 96 for one they travel to. Lessons begin on quarters and last whole ones, so a quarter is
 * free when its three blocks are. Two hours that are the same throughout are read at once: that is most
 * of a day.
 */
const QUARTERS = `
  CREATE FUNCTION quarters_of_day(bits bytea, tags bytea) RETURNS bit(288)
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    online bit varying := '';
    receiving bit varying := '';
    travelling bit varying := '';
    free bytea;
    good_for bytea;
    worth integer;
  BEGIN
    FOR part IN 0..11 LOOP
      free := substr(bits, part * 3 + 1, 3);
      good_for := substr(tags, part * 6 + 1, 6);
      IF free = decode('000000', 'hex') OR
        free = decode('ffffff', 'hex') AND good_for = decode('000000000000', 'hex')
      THEN
        worth := get_bit(free, 0);
        online := online || CASE worth WHEN 1 THEN B'11111111' ELSE B'00000000' END;
        receiving := receiving || CASE worth WHEN 1 THEN B'11111111' ELSE B'00000000' END;
        travelling := travelling || CASE worth WHEN 1 THEN B'11111111' ELSE B'00000000' END;
        CONTINUE;
      END IF;
      FOR quarter IN 0..7 LOOP
        worth := 3;
        FOR block IN quarter * 3..quarter * 3 + 2 LOOP
          IF get_bit(free, block) = 0 THEN worth := 0;
          ELSIF get_bit(good_for, block * 2) = 1 THEN worth := least(worth, 1);
          ELSIF get_bit(good_for, block * 2 + 1) = 1 THEN worth := least(worth, 2);
          END IF;
        END LOOP;
        online := online || CASE WHEN worth > 0 THEN B'1' ELSE B'0' END;
        receiving := receiving || CASE WHEN worth > 1 THEN B'1' ELSE B'0' END;
        travelling := travelling || CASE WHEN worth > 2 THEN B'1' ELSE B'0' END;
      END LOOP;
    END LOOP;
    RETURN online || receiving || travelling;
  END $$`

/**
 * So that a list of ten thousand can ask who has room for a lesson. The database makes the column of the
 * bits and tags itself, so it cannot say anything else than they do.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(QUARTERS)
    this.schema.raw(`
      ALTER TABLE availability_days ADD COLUMN quarters bit(288) NOT NULL
        GENERATED ALWAYS AS (quarters_of_day(bits, tags)) STORED`)
  }

  override async down() {
    this.schema.raw('ALTER TABLE availability_days DROP COLUMN quarters')
    this.schema.raw('DROP FUNCTION quarters_of_day(bytea, bytea)')
  }
}
