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
    return draw(element, {
      title: { text: content.title, left: 'center', top: names.height - 8, textStyle: { fontSize: 13, color: '#1b1f24' } },
      legend: names.option,
      grid: { left: 56, right: 16, top: names.height + 20, bottom: 44 },
      tooltip: { trigger: 'axis', valueFormatter: v => digits(v, 5) },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: 'state', nameLocation: 'middle', nameGap: 28, scale: true }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'density', min: 0 }),
      series: series
    });
  }

  data.problems.forEach(problem => {
    const place = document.getElementById('densities-' + problem.id);
    const charts = problem.panels.map(content => {
      const element = document.createElement('div');
      element.className = 'chart';
      place.appendChild(element);
      return panel(element, problem.styles, content);
    });
    followLegends(charts);
  });
}());
