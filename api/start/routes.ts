import '#api/core/routes'
import '#api/accounts/routes'
import '#api/beta/routes'
import '#api/admin/routes'
