# Fails with one line that says which step did, and what was answered.
answer=$(mktemp)
id="helm-test/$(date +%s)"
word="quagswagger"

fail() {
  echo "FAILED: $1"
  exit 1
}

# Asks a service; what it answers goes to a file, and its status is printed.
ask() {
  if [ -n "${API_KEY:-}" ]; then
    set -- "$@" -H "Authorization: Bearer $API_KEY"
  fi
  curl -sS -m 30 -o "$answer" -w '%{http_code}' -H 'Content-Type: application/json' "$@" || true
}

# The value of the first member with that name which is a string.
member() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$answer" | head -n 1
}

# Asks until the answer holds a text.
await() {
  what=$1 text=$2
  shift 2
  end=$(($(date +%s) + TIMEOUT))
  until status=$(ask "$@") && grep -q "$text" "$answer"; do
    [ "$(date +%s)" -lt "$end" ] || fail "$what within $TIMEOUT s: $status $(cat "$answer")"
    sleep 1
  done
}

status=$(ask "$INGESTION/api/v1/documents" -d "{\"id\":\"$id\",\"title\":\"Helm test\",\"content\":\"The $word of this release is teal.\"}")
[ "$status" = 202 ] || fail "the document was not accepted: $status $(cat "$answer")"
echo "published $id"

await "the document was not indexed" '"state":"INDEXED"' "$INGESTION/api/v1/documents/$id"
echo "indexed"

status=$(ask "$QUERY/api/v1/query" -d "{\"question\":\"What colour is the $word of this release?\"}")
[ "$status" = 200 ] || fail "the question was not answered: $status $(cat "$answer")"
grep -q "\"documentId\":\"$id\"" "$answer" || fail "the answer does not know the document: $(cat "$answer")"
trace=$(sed -n 's/.*"traceId":"\([0-9a-f]\{32\}\)".*/\1/p' "$answer")
[ -n "$trace" ] || fail "the answer has no trace id: $(cat "$answer")"
interaction=$(member interactionId)
echo "answered: $(member answer) (trace $trace)"

if [ -n "${EVAL:-}" ]; then
  await "there was no evaluation" '"value":' "$EVAL/api/v1/evaluations/$interaction"
  grep -q "\"traceId\":\"$trace\"" "$answer" || fail "the evaluation belongs to another trace: $(cat "$answer")"
  echo "evaluated: $(sed -n 's/.*"faithfulness":{"value":\([0-9.]*\).*/faithfulness \1/p' "$answer")"
fi

status=$(ask -X DELETE "$INGESTION/api/v1/documents/$id")
[ "$status" = 202 ] || fail "the document was not deleted: $status $(cat "$answer")"
echo "deleted"
