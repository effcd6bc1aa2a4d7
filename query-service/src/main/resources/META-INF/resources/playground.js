// Wires the form to the query API and the views. Only this module holds state: the question that is being answered.
import { ask, Problem } from "./playground/api.js";
import { forget, keep } from "./ragstone/key.js";
import { AnswerView } from "./playground/answer-view.js";
import { CitationsView } from "./playground/citations-view.js";
import { PassagesView } from "./playground/passages-view.js";
import { RunView } from "./playground/run-view.js";
import { byId } from "./ragstone/dom.js";

const form = byId("ask");
const question = byId("question");
const stop = byId("stop");
const submit = form.querySelector("button[type=submit]");
const keyForm = byId("key");
const key = byId("api-key");

const UNAUTHENTICATED = 401;

const passages = new PassagesView(byId("passages"), citation => answer.focusCitation(citation));
const answer = new AnswerView(byId("answer"), showPassage);
const citations = new CitationsView(byId("citations"), showPassage);
const run = new RunView(byId("run"));

let current = null;

function showPassage(citation) {
  answer.select(citation);
  citations.select(citation);
  passages.show(citation);
}

function announce(message) {
  byId("announcement").textContent = message;
}

async function start() {
  current?.abort();
  const controller = new AbortController();
  current = controller;
  const request = readForm();
  begin(request);
  try {
    for await (const event of ask(request, controller.signal)) {
      receive(event);
    }
  } catch (failure) {
    if (current === controller) {
      fail(failure, controller.signal.aborted);
    }
  } finally {
    if (current === controller) {
      current = null;
      setBusy(false);
    }
  }
}

function readForm() {
  const data = new FormData(form);
  return { question: data.get("question").trim(), mode: data.get("mode"), topK: Number(data.get("topK")) };
}

function begin(request) {
  byId("intro").hidden = true;
  byId("examples").hidden = true;
  keyForm.hidden = true;
  byId("result").hidden = false;
  document.body.classList.add("has-result");
  setBusy(true);
  answer.begin(request.question);
  passages.begin();
  citations.clear();
  run.clear();
  announce("Searching");
}

function receive(event) {
  switch (event.type) {
    case "passages":
      passages.fill(event.passages);
      answer.found(event.passages.length);
      break;
    case "token":
      answer.append(event.text);
      break;
    case "answer":
      finish(event.response);
      break;
  }
}

function finish(response) {
  answer.finish(response);
  passages.fill(response.passages, response.citations);
  citations.fill(response.citations);
  run.fill(response);
  announce(`${answer.statusText}. ${response.citations.length} citations, ${response.passages.length} passages.`);
}

function fail(failure, stopped) {
  if (stopped) {
    answer.stopped();
    passages.settle();
    announce("Stopped");
    return;
  }
  if (!(failure instanceof Problem)) {
    console.error(failure);
  }
  const problem = Problem.from(failure);
  answer.fail(problem, start);
  passages.settle();
  announce(`Failed: ${problem.title}`);
  if (problem.status === UNAUTHENTICATED) {
    askForKey();
  }
}

function askForKey() {
  forget();
  keyForm.hidden = false;
  key.focus();
}

function setBusy(busy) {
  // The focus would be lost with a button that disappears under it.
  const heldFocus = document.activeElement === submit || document.activeElement === stop;
  submit.hidden = busy;
  stop.hidden = !busy;
  if (heldFocus) {
    (busy ? stop : submit).focus();
  }
}

function fitQuestion() {
  question.style.height = "auto";
  question.style.height = `${question.scrollHeight}px`;
}

form.addEventListener("submit", event => {
  event.preventDefault();
  if (question.value.trim()) {
    start();
  }
});

keyForm.addEventListener("submit", event => {
  event.preventDefault();
  keep(key.value.trim());
  key.value = "";
  start();
});

question.addEventListener("input", fitQuestion);
question.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

stop.addEventListener("click", () => current?.abort());
document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    current?.abort();
  }
});

byId("examples").addEventListener("click", event => {
  if (event.target instanceof HTMLButtonElement) {
    question.value = event.target.textContent;
    fitQuestion();
    form.requestSubmit();
  }
});

question.focus({ preventScroll: true });
