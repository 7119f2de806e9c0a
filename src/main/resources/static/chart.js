// Draws beside each table that asks for it the figures that stand in the table. Without this script the tables say the same.
(() => {
  "use strict";
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const rows = table => [...table.querySelectorAll("tbody tr")].map(row => ({
    name: row.cells[0].innerText.trim(),
    value: Number(row.cells[1].innerText.replace(/[^0-9]/g, "")),
  }));

  const option = (kind, figures) => {
    const names = { type: "category", data: figures.map(figure => figure.name), axisLabel: { color: token("--ink-2"), width: 180, overflow: "truncate" }, axisTick: { show: false } };
    const values = { type: "value", minInterval: 1, axisLabel: { color: token("--ink-3") }, splitLine: { lineStyle: { color: token("--line") } } };
    const bars = kind === "bar";
    return {
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
      tooltip: { trigger: "axis", renderMode: "richText" },
      xAxis: bars ? values : names,
      yAxis: bars ? { ...names, inverse: true } : values,
      series: [{ type: bars ? "bar" : "line", data: figures.map(figure => figure.value), itemStyle: { color: token("--chart-1") }, areaStyle: bars ? undefined : { color: token("--chart-2"), opacity: 0.3 }, barMaxWidth: 20 }],
    };
  };

  const draw = place => {
    const table = document.querySelector(`#${place.dataset.of} table`);
    if (!table || !window.echarts) {
      return;
    }
    const figures = rows(table);
    place.hidden = false;
    place.classList.toggle("chart--bars", place.dataset.chart === "bar");
    const chart = echarts.getInstanceByDom(place) || echarts.init(place, null, { renderer: "canvas", height: place.dataset.chart === "bar" ? 48 + figures.length * 26 : 280 });
    chart.setOption(option(place.dataset.chart, figures));
  };

  const all = () => document.querySelectorAll("[data-chart]").forEach(draw);
  all();
  addEventListener("resize", () => document.querySelectorAll("[data-chart]").forEach(place => echarts.getInstanceByDom(place)?.resize()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
})();
