// Where the house was not told its public address, a link to hand on is completed with the address that this browser
// came by; the server does not take it from the request.
for (const field of document.querySelectorAll('[data-whole-address]'))
  if (field.value.startsWith('/')) field.value = location.origin + field.value
