// The editor of the copy. It takes the place of the plain field, which keeps the words for whoever counts them, and
// gives the form the stored form of the body. Without it the plain field works.
import { history } from "prosemirror-history";
import { Node } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { blocksOfText } from "./clean.js";
import { overset, tellOverset } from "./overset.js";
import { pasting } from "./pasting.js";
import { pictures } from "./pictures.js";
import { remarks } from "./remarks.js";
import { schema } from "./schema.js";
import { tools } from "./tools.js";
import { typing } from "./typing.js";

const field = document.querySelector("textarea[data-document]");

const docOf = (json, plain) => {
  try {
    const doc = Node.fromJSON(schema, JSON.parse(json, (name, value) => (name === "marks" && !value.length ? undefined : value)));
    doc.check();
    return doc;
  } catch {
    return schema.node("doc", null, plain.trim() ? blocksOfText(plain) : [schema.node("paragraph")]);
  }
};

const start = (field) => {
  const form = field.form;
  const label = document.querySelector(`label[for="${field.id}"] > span`);
  const bar = document.getElementById("tools");
  const joinBar = document.getElementById("join");
  const place = document.createElement("div");
  place.className = "editor";
  (field.closest("label") ?? field).after(place);

  const offer = (count, join) => {
    joinBar.hidden = false;
    joinBar.querySelector("[data-count]").textContent = count;
    joinBar.querySelector("button").onclick = () => {
      joinBar.hidden = true;
      join();
    };
  };
  const words = (doc) => doc.textBetween(0, doc.content.size, "\n");
  const tell = new Plugin({
    view: () => ({
      update(view, before) {
        if (view.state.doc.eq(before.doc)) return;
        field.value = words(view.state.doc);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
    }),
  });

  const json = field.dataset.document;
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: docOf(json || `{"type":"doc","content":[]}`, field.value),
      plugins: [...typing(() => (bar.querySelector("select").focus(), true)), history(), overset(), pictures(), remarks(), tools(bar), tell],
    }),
    attributes: {
      id: field.id,
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label?.textContent.trim() ?? "",
      "aria-describedby": "editor-hint",
      ...(field.getAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
      "data-placeholder": field.placeholder,
      spellcheck: "false",
      lang: "zh-Hans-CN",
    },
    ...pasting(offer),
  });
  place.classList.toggle("blank", !words(view.state.doc).trim());
  field.addEventListener("input", () => {
    place.classList.toggle("blank", !field.value && view.state.doc.childCount === 1);
    joinBar.hidden = true;
  });

  field.addEventListener("restore", (event) => {
    const doc = docOf(event.detail, field.value);
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
  });

  field.value = words(view.state.doc);
  field.closest("label").hidden = true;
  field.id = `${field.id}-plain`;
  document.getElementById("body-hint").hidden = true;
  document.getElementById("editor-hint").hidden = false;
  form.addEventListener("formdata", (event) => {
    event.formData.set("document", JSON.stringify({ ...view.state.doc.toJSON(), version: 1 }));
    event.formData.set(field.name, "");
  });
  if (form.dataset.unsaved || document.querySelector(".unsaved form")) field.dispatchEvent(new Event("input", { bubbles: true }));
  const fit = document.querySelector("[data-typed]");
  if (fit)
    new MutationObserver(() => {
      const at = fit.querySelector("[data-overset]");
      tellOverset(view, at ? Number(at.dataset.overset) : null, at?.dataset.label ?? "");
    }).observe(fit, { childList: true });
};

if (field) start(field);
