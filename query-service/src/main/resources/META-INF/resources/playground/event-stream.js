// Server-sent events read from a fetch response (an EventSource cannot POST).

/** The events of a body: {event, data} each, as the HTML standard's "event stream interpretation" has it. */
export async function* readEvents(body) {
  let event = "message";
  let data = [];
  for await (const line of readLines(body)) {
    if (line === "") {
      if (data.length > 0) {
        yield { event, data: data.join("\n") };
      }
      event = "message";
      data = [];
      continue;
    }
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
    if (field === "event") {
      event = value;
    } else if (field === "data") {
      data.push(value);
    }
  }
}

async function* readLines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      buffer += done ? lastBreak(buffer) : value;
      // A carriage return at the end may be half of a line break, so it waits for what follows.
      for (let end; (end = /\r\n|\n|\r(?!$)/.exec(buffer)); buffer = buffer.slice(end.index + end[0].length)) {
        yield buffer.slice(0, end.index);
      }
      if (done) {
        return;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Ends a last line that has no end; an event without the empty line after it is not complete, and is dropped. */
function lastBreak(buffer) {
  return buffer === "" ? "" : "\n";
}
