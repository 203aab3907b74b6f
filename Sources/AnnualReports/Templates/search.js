// Shows the entries that hold every word; without it all of them are there to be read.
const field = document.getElementById("words");
const entries = Array.from(document.querySelectorAll("#entries li"),
  (item) => ({ item, text: item.textContent.toLocaleLowerCase("da") }));
document.getElementById("search").hidden = false;
field.addEventListener("input", () => {
  const words = field.value.toLocaleLowerCase("da").split(/\s+/).filter((word) => word !== "");
  let count = 0;
  for (const { item, text } of entries) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) count += 1;
  }
  document.getElementById("found").textContent = words.length === 0 ? "" : String(count);
});
