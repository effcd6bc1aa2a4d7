# Orders an experiment, waits for its end, and fails with what became worse.
answer=$(mktemp)

fail() {
  echo "FAILED: $1"
  exit 1
}

# Asks eval-service; what it answers goes to a file, and its status is printed.
ask() {
  if [ -n "${API_KEY:-}" ]; then
    set -- "$@" -H "Authorization: Bearer $API_KEY"
  fi
  curl -sS -m 60 -o "$answer" -w '%{http_code}' -H 'Content-Type: application/json' "$@" || true
}

# The value of the member with that name, which is a string.
member() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$answer"
}

end=$(($(date +%s) + TIMEOUT))
await() {
  [ "$(date +%s)" -lt "$end" ] || fail "$1 within $TIMEOUT s: $(cat "$answer")"
  sleep 2
}

# Right after an upgrade the service may be on its way.
while status=$(ask "$EVAL/api/v1/experiments" -d "$EXPERIMENT") && [ "$status" != 202 ]; do
  case $status in 000 | 502 | 503 | 504) await "the experiment was not taken" ;; *) fail "the experiment was refused: $(cat "$answer")" ;; esac
done
id=$(member id)
echo "experiment $id"

state=QUEUED
while [ "$state" = QUEUED ] || [ "$state" = RUNNING ]; do
  await "the experiment did not end"
  [ "$(ask "$EVAL/api/v1/experiments/$id")" != 200 ] || state=$(member state)
  echo "$state $(sed -n 's/.*"progress":{\([^}]*\)}.*/\1/p' "$answer")"
done

ask "$EVAL/api/v1/experiments/$id/report.xml" > /dev/null
sed 's/<testcase/\n<testcase/g' "$answer" | grep -E '<(failure|error)' || true
case $state in PASSED | CANNOT_TELL) echo "$state" ;; *) fail "$state" ;; esac
