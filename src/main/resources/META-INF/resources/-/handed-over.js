// The house has taken the words of a form: what the browser kept of them goes. Whoever loads the page anew has typed others
// since.
import { browserCopy } from "./browser-copy.js";

const address = new URL(location);
const [writer, place] = address.searchParams.get("handed-over").split(".");
const copy = browserCopy(writer);
copy.places().filter((one) => (one === place || one.startsWith(`${place}:`)) && copy.isSent(one)).forEach(copy.drop);
address.searchParams.delete("handed-over");
history.replaceState(null, "", address);
