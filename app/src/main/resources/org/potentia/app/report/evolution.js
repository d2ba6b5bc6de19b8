'use strict';
(function () {
  const { data, draw, line, zip, digits, axisStyle, followLegends, wrappedLegend } = potentia;

  function panel(element, styles, content) {
    const names = wrappedLegend(styles, element.clientWidth);
    element.style.height = names.height + 300 + 'px';
    const series = styles
      .map(s => ({ s: s, found: content.lines.find(l => l.id === s.id) }))
      .filter(l => l.found)
      .map(l => line(l.s, zip(l.found.curve.x, l.found.curve.y)));
    if (content.exact) {
      series.unshift({
        name: 'exact', type: 'line', showSymbol: false, silent: true, z: 1,
        color: '#8c959f', lineStyle: { width: 1 }, areaStyle: { color: '#e8ecf0', opacity: 1 },
        data: zip(content.exact.x, content.exact.y)
      });
    }
    draw(element, {
      title: { text: content.title, left: 'center', top: names.height - 8, textStyle: { fontSize: 13, color: '#1b1f24' } },
      legend: names.option,
      grid: { left: 64, right: 16, top: names.height + 20, bottom: 44 },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: v => digits(Array.isArray(v) ? v[1] : v, 5) },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: 'state', nameGap: 28, scale: true, axisLine: { onZero: false } }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'density', nameGap: 40, min: 0, axisLine: { onZero: false } }),
      series: series
    });
  }

  data.problems.forEach(problem => {
    const place = document.getElementById('densities-' + problem.id);
    problem.panels.forEach(content => {
      const element = document.createElement('div');
      element.className = 'chart';
      place.appendChild(element);
      panel(element, problem.styles, content);
    });
  });
  followLegends();
}());
