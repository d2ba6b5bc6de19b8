'use strict';
// What the scripts of all reports share.
const potentia = (function () {
  const data = JSON.parse(document.getElementById('potentia-data').textContent);
  const charts = [];
  const text = { color: '#1b1f24', fontSize: 13 };
  const axisStyle = { nameLocation: 'middle', nameTextStyle: text, axisLabel: { color: '#57606a', fontSize: 12 } };

  // SVG stays sharp on paper; the library's canvas would not.
  function draw(element, option) {
    const chart = echarts.init(element, null, { renderer: 'svg' });
    chart.setOption(Object.assign({ animation: false, textStyle: { fontFamily: 'system-ui, sans-serif' } }, option));
    charts.push(chart);
    return chart;
  }

  function line(style, points, more) {
    return Object.assign({
      name: style.label,
      type: 'line',
      symbol: 'none',
      data: points,
      color: style.color,
      z: { solid: 3, dashed: 4, dotted: 5 }[style.dash],
      lineStyle: { color: style.color, width: 2, type: { solid: 'solid', dashed: [9, 5], dotted: [2, 6] }[style.dash] },
      emphasis: { focus: 'series' }
    }, more);
  }

  function zip(x, y) {
    return x.map((value, i) => [value, y[i]]);
  }

  // The names of the styled things, after others.
  function legend(styled, extra) {
    return {
      type: 'scroll',
      top: 0,
      textStyle: text,
      itemWidth: 26,
      itemHeight: 12,
      data: (extra || []).concat(styled.map(s => ({ name: s.label })))
    };
  }

  // A legend that shows all its names at once, and how high it is.
  function wrappedLegend(styled, whole) {
    // fonts differ from what the library measures by: some room to spare
    const width = Math.floor(0.84 * whole);
    const widths = styled.map(s => 46 + 7.2 * s.label.length);
    let rows = 1;
    let used = 0;
    widths.forEach(w => {
      if (used > 0 && used + w > width) {
        rows++;
        used = 0;
      }
      used += w;
    });
    return { option: Object.assign(legend(styled), { type: 'plain', left: 'center', width: width, itemGap: 10 }), height: 8 + 24 * rows };
  }

  function digits(value, count) {
    if (value === null || value === undefined || !isFinite(value)) {
      return '–';
    }
    const size = Math.abs(value);
    return size !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(count - 1).replace('e+', 'e') : String(Number(value.toPrecision(count)));
  }

  // 200000 as 200 000, small numbers as they are.
  function thousands(value) {
    return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
  }

  function small() {
    return window.innerWidth <= 700;
  }

  const saving = { right: 8, top: 24, feature: { saveAsImage: { title: 'save', type: 'svg' }, dataZoom: { title: { zoom: 'zoom', back: 'undo zoom' } }, restore: { title: 'reset' } } };

  // Panels one below the other over the same axis, each with its own lines.
  function trace(box, plot) {
    const colors = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#56B4E9', '#6A3D9A', '#8C510A', '#7F7F7F'];
    const dashes = ['solid', 'dashed', 'dotted'];
    const panels = plot.panels.filter(p => p.lines.length > 0);
    let from = Infinity;
    let to = 1;
    panels.forEach(p => p.lines.forEach(l => l.x.forEach(x => {
      from = Math.min(from, x);
      to = Math.max(to, x);
    })));
    panels.forEach((p, index) => {
      const last = index === panels.length - 1;
      const element = document.createElement('div');
      element.className = 'chart';
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', p.title + ' over ' + plot.axis);
      box.appendChild(element);
      const styled = p.lines.map((l, i) => ({ label: l.name, color: colors[i % colors.length], dash: dashes[i % dashes.length] }));
      const names = p.lines.length > 1 ? wrappedLegend(styled, box.clientWidth - 40) : { option: undefined, height: 12 };
      element.style.height = names.height + (last ? 224 : 190) + 'px';
      const ys = p.lines.flatMap(l => l.y);
      const power = Math.pow(10, Math.floor(Math.log10(Math.min(...ys))));
      draw(element, {
        legend: names.option,
        grid: { left: 76, right: 20, top: names.height, bottom: last ? 58 : 24 },
        tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'line' }, valueFormatter: v => digits(Array.isArray(v) ? v[1] : v, 4) },
        xAxis: Object.assign({}, axisStyle, {
          type: 'log', min: from, max: Math.max(to, 2 * from), name: last ? plot.axis + ' (log scale)' : '', nameGap: 32, axisLine: { onZero: false },
          axisLabel: { color: '#57606a', fontSize: 12, hideOverlap: true, formatter: v => Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-6 ? thousands(v) : '' }
        }),
        yAxis: Object.assign({}, axisStyle, {
          type: p.log ? 'log' : 'value', name: p.title, nameGap: 56, axisLine: { onZero: false }, splitLine: { lineStyle: { color: '#e5e9ed' } }
        }, p.log ? { min: power, axisLabel: { color: '#57606a', fontSize: 12, hideOverlap: true, formatter: v => digits(v, 1) } } : { min: 0 }),
        series: p.lines.map((l, i) => line(styled[i], zip(l.x, l.y), Object.assign({ z: 3 + i }, l.steps ? { step: 'end' } : {})))
      });
    });
  }

  // What is switched off in one legend is switched off in all of them.
  function followLegends() {
    let following = false;
    charts.forEach(chart => chart.on('legendselectchanged', event => {
      if (following) {
        return;
      }
      following = true;
      charts.filter(other => other !== chart).forEach(other => other.dispatchAction({
        type: event.selected[event.name] ? 'legendSelect' : 'legendUnSelect',
        name: event.name
      }));
      following = false;
    }));
  }

  function sortable(table) {
    const body = table.tBodies[0];
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => head.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      Array.from(table.tHead.rows[0].cells).forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const key = row => row.cells[column].dataset.key;
      const compare = (a, b) => {
        const x = key(a);
        const y = key(b);
        if (x !== undefined && y !== undefined) {
          return Number(x) - Number(y);
        }
        if (x === undefined && y === undefined) {
          return row(a, column).localeCompare(row(b, column));
        }
        return x === undefined ? 1 : -1;
      };
      Array.from(body.rows).sort((a, b) => up ? compare(a, b) : compare(b, a)).forEach(r => body.appendChild(r));
    }));
  }

  function row(tableRow, column) {
    return tableRow.cells[column].textContent;
  }

  document.querySelectorAll('table.sortable').forEach(sortable);
  window.addEventListener('resize', () => charts.forEach(chart => chart.resize()));
  window.addEventListener('beforeprint', () => charts.forEach(chart => chart.resize()));
  return { data, draw, line, zip, legend, digits, saving, axisStyle, followLegends, thousands, small, wrappedLegend, trace };
}());
