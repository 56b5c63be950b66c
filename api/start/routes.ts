/** Each domain's own page lists its routes. The first two lines give routes their words. */
import '#api/core/access'
import '#api/core/describe'
import '#api/core/routes'
import '#api/accounts/routes'
import '#api/beta/routes'
import '#api/admin/routes'
import '#api/dev/routes'
