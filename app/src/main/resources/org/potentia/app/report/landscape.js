'use strict';
(function () {
  const { data, draw, line, zip, digits, axisStyle, wrappedLegend } = potentia;

  function percent(v) {
    return digits(v, 4) + ' %';
  }

  function points(name, found, symbol, color, size) {
    return {
      name: name, type: 'scatter', symbol: symbol, symbolSize: size, color: color, z: 6,
      data: zip(found.x, found.y),
      label: { show: true, position: 'top', color: '#1b1f24', fontSize: 12, formatter: p => digits(p.value[0], 4) }
    };
  }

  function potential(element, p) {
    const names = ['stationary density', 'potential', 'wells', 'tops', 'start', 'crisis level'].map(label => ({ label: label }));
    const legend = wrappedLegend(names, element.clientWidth);
    legend.option.data[0] = { name: 'stationary density', icon: 'roundRect' };
    const series = [];
    if (p.density) {
      series.push({
        name: 'stationary density', type: 'line', showSymbol: false, silent: true, z: 1,
        color: '#c9d3de', lineStyle: { width: 0 }, areaStyle: { color: '#dfe6ee', opacity: 1, origin: 'auto' },
        data: zip(p.curve.x, p.density)
      });
    }
    series.push(line({ label: 'potential', color: '#1b1f24', dash: 'solid' }, zip(p.curve.x, p.curve.y), { clip: true }));
    series.push(points('wells', p.wells, 'circle', '#0072B2', 12));
    series.push(points('tops', p.tops, 'triangle', '#D55E00', 13));
    series.push({ name: 'start', type: 'scatter', symbol: 'diamond', symbolSize: 15, color: '#009E73', z: 7, data: [p.from] });
    series.push({
      name: 'crisis level', type: 'line', symbol: 'none', color: '#d1242f', z: 5, lineStyle: { width: 1.6, type: [7, 4] },
      data: [[p.level, p.bottom], [p.level, p.top]]
    });
    draw(element, {
      legend: legend.option,
      grid: { left: 64, right: 24, top: legend.height + 8, bottom: 48 },
      tooltip: { trigger: 'item', confine: true, formatter: q => q.seriesName + '<br>log-return ' + digits(q.value[0], 4) + '<br>height ' + digits(q.value[1], 4) + ' h²' },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: 'log-return', nameGap: 30, min: p.curve.x[0], max: p.curve.x[p.curve.x.length - 1], axisLine: { onZero: false }, splitLine: { show: false }, axisLabel: { color: '#57606a', fontSize: 12, showMinLabel: false, showMaxLabel: false, formatter: v => digits(v, 3) } }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'height above the deepest well (h²)', nameGap: 40, min: p.bottom, max: p.top, axisLine: { onZero: false }, splitLine: { lineStyle: { color: '#e5e9ed' } }, axisLabel: { color: '#57606a', fontSize: 12, showMinLabel: p.bottom === 0, showMaxLabel: false, formatter: v => digits(v, 3) } }),
      series: series
    });
  }

  function panel(place) {
    const element = document.createElement('div');
    element.className = 'chart';
    place.appendChild(element);
    return element;
  }

  function crisis(element, c, logarithmic) {
    const styles = c.curves.map(found => found.style);
    const named = c.stationary === null ? styles : styles.concat([{ label: 'in the long run' }]);
    const legend = wrappedLegend(named, element.clientWidth);
    element.style.height = legend.height + 330 + 'px';
    const shown = y => !logarithmic || y >= c.floor;
    const series = [];
    c.curves.forEach(found => {
      const all = zip(found.curve.x, found.curve.y);
      series.push(line(found.style, all.filter(p => shown(p[1]))));
      series.push({
        name: found.style.label, type: 'scatter', symbol: found.style.symbol, symbolSize: 9, color: found.style.color, silent: true, z: 6,
        data: found.marks.map(i => all[i]).filter(p => shown(p[1]))
      });
    });
    if (c.stationary !== null && shown(c.stationary)) {
      series.push({
        name: 'in the long run', type: 'line', symbol: 'none', color: '#8c959f', lineStyle: { width: 1.4, type: [7, 4] },
        data: [[c.from, c.stationary], [c.to, c.stationary]]
      });
    }
    draw(element, {
      title: { text: c.title + (logarithmic ? ', log scale' : ''), left: 'center', top: legend.height - 6, textStyle: { fontSize: 13, color: '#1b1f24' } },
      legend: legend.option,
      grid: { left: 70, right: 20, top: legend.height + 24, bottom: 48 },
      tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'line' }, valueFormatter: v => percent(Array.isArray(v) ? v[1] : v) },
      xAxis: Object.assign({}, axisStyle, { type: 'log', name: 'years ahead', nameGap: 30, min: c.from, max: c.to, axisLine: { onZero: false }, axisLabel: { color: '#57606a', fontSize: 12, showMinLabel: true, formatter: v => digits(v, 2) }, splitLine: { show: false } }),
      yAxis: Object.assign({}, axisStyle, { name: 'probability (%)', nameGap: 50, axisLine: { onZero: false }, splitLine: { lineStyle: { color: '#e5e9ed' } } },
        logarithmic ? { type: 'log', min: c.floor, axisLabel: { color: '#57606a', fontSize: 12, formatter: v => digits(v, 1) } } : { type: 'value', min: 0 }),
      series: series
    });
  }

  function ways(element, all) {
    const styles = all.map(way => way.style);
    const legend = wrappedLegend(styles, element.clientWidth);
    element.style.height = legend.height + 260 + 'px';
    draw(element, {
      legend: legend.option,
      grid: { left: 70, right: 24, top: legend.height + 8, bottom: 48 },
      tooltip: { trigger: 'axis', confine: true, axisPointer: { type: 'line' }, valueFormatter: v => digits(Array.isArray(v) ? v[1] : v, 4) },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: 'years, half way up at 0', nameGap: 30, axisLine: { onZero: false }, splitLine: { show: false } }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'log-return', nameGap: 50, scale: true, axisLine: { onZero: false }, splitLine: { lineStyle: { color: '#e5e9ed' } } }),
      series: all.map(way => line(way.style, zip(way.curve.x, way.curve.y)))
    });
  }

  potential(document.getElementById('potential'), data.potential);
  if (data.crisis) {
    const place = document.getElementById('crisis');
    // all panels first: their number says how wide each is
    const panels = (data.crisis.decades ? [false, true] : [false]).map(logarithmic => [panel(place), logarithmic]);
    panels.forEach(p => crisis(p[0], data.crisis, p[1]));
  }
  if (data.ways.length > 0) {
    ways(document.getElementById('ways'), data.ways);
  }
}());
