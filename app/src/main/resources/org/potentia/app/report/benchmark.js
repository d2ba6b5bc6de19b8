'use strict';
(function () {
  const { data, draw, line, zip, digits, axisStyle, followLegends, thousands, small, wrappedLegend } = potentia;
  const wide = window.innerWidth > 900;

  function evaluationsAxis(from, to, more) {
    return Object.assign({}, axisStyle, {
      type: 'log',
      min: from,
      max: to,
      minorTick: { show: true, splitNumber: 9 },
      splitLine: { show: true, lineStyle: { color: '#e5e9ed' } },
      axisLabel: { color: '#57606a', fontSize: 12, hideOverlap: true, showMaxLabel: false, formatter: thousands }
    }, more);
  }

  function shareAt(curve, x) {
    let height = 0;
    for (let i = 0; i < curve.x.length && curve.x[i] <= x; i++) {
      height = curve.y[i];
    }
    return height;
  }

  // What everybody had solved by the evaluation under the pointer, best first.
  function standingsAt(plot) {
    return params => {
      const x = params[0].axisValue;
      const rows = data.styles
        .map(s => ({ s: s, y: shareAt(plot.curves[s.id], x) }))
        .sort((a, b) => b.y - a.y)
        .map(r => '<span style="display:inline-block;width:.8em;height:.8em;background:' + r.s.color + '"></span> ' + r.s.label + ' <b>' + digits(r.y, 3) + ' %</b>');
      return 'within ' + thousands(Math.round(x)) + ' evaluations<br>' + rows.join('<br>');
    };
  }

  // Names at the ends of the lines, moved apart where they would cover each other; each goes with its line when that is hidden.
  function endLabels(plot, height) {
    const apart = 100 * 15 / height;
    const ends = data.styles
      .map(s => ({ s: s, y: shareAt(plot.curves[s.id], plot.to) }))
      .sort((a, b) => a.y - b.y);
    let shifted = false;
    for (let round = 0; round < 200 && (round === 0 || shifted); round++) {
      shifted = false;
      for (let i = 1; i < ends.length; i++) {
        const overlap = apart - (ends[i].y - ends[i - 1].y);
        if (overlap > 0.01) {
          ends[i].y += overlap / 2;
          ends[i - 1].y -= overlap / 2;
          shifted = true;
        }
      }
      const below = apart / 4 - ends[0].y;
      if (below > 0.01) {
        ends[0].y += below;
        shifted = true;
      }
    }
    return ends.map(e => ({
      name: e.s.label, type: 'scatter', symbolSize: 0, silent: true, color: e.s.color, tooltip: { show: false }, clip: false,
      data: [[plot.to, Math.min(103, e.y)]],
      label: { show: true, position: 'right', distance: 4, formatter: e.s.label, color: e.s.color, fontSize: 12 }
    }));
  }

  function ecdf(element, plot, large) {
    const labels = large && wide;
    const names = large ? wrappedLegend(data.styles, element.clientWidth) : { option: undefined, height: 12 };
    if (large) {
      element.style.height = names.height + (wide ? 480 : 340) + 'px';
    }
    const series = data.styles.map(s => line(s, zip(plot.curves[s.id].x, plot.curves[s.id].y),
      large ? {} : { lineStyle: { color: s.color, width: 1.6, type: { solid: 'solid', dashed: [7, 4], dotted: [2, 4] }[s.dash] } }));
    if (large) {
      const outside = [[{ xAxis: data.from }, { xAxis: data.area[0] }], [{ xAxis: data.area[1] }, { xAxis: plot.to }]]
        .filter(pair => pair[0].xAxis < pair[1].xAxis);
      series[0].markArea = { silent: true, itemStyle: { color: '#f0f3f6', opacity: 0.9 }, data: outside };
    }
    if (labels) {
      series.push(...endLabels(plot, 480 - 70));
    }
    draw(element, {
      legend: names.option,
      grid: large ? { left: 62, right: labels ? 180 : 24, top: names.height + 14, bottom: 56 } : { left: 50, right: 16, top: 12, bottom: 44 },
      tooltip: { trigger: 'axis', confine: true, textStyle: { fontSize: 12 }, formatter: standingsAt(plot) },
      xAxis: evaluationsAxis(data.from, plot.to, { name: large ? 'evaluations of the objective (log scale)' : 'evaluations (log scale)', nameGap: large ? 30 : 26 }),
      yAxis: Object.assign({}, axisStyle, {
        type: 'value', min: 0, max: 100, interval: large ? 20 : 25, name: large ? 'runs solved (%)' : 'solved (%)', nameGap: large ? 40 : 32, splitLine: { lineStyle: { color: '#e5e9ed' } }
      }),
      series: series
    });
  }

  // A row for each problem, a lane within it for each optimizer: points never hide each other.
  function costs() {
    const c = data.costs;
    const rows = c.problems.length;
    const count = data.styles.length;
    const lane = i => count === 1 ? 0 : 0.7 * (i / (count - 1) - 0.5);
    const element = document.getElementById('ert');
    const names = wrappedLegend(data.styles, element.clientWidth);
    element.style.height = names.height + 90 + rows * Math.max(46, 10 * count) + 'px';
    const series = data.styles.map((s, i) => ({
      name: s.label,
      type: 'scatter',
      symbol: s.symbol,
      symbolSize: 9,
      color: s.color,
      itemStyle: { color: s.color },
      data: c.points[s.id].map((x, row) => x === null ? null : { value: [x, row + lane(i)], itemStyle: x > c.to ? { color: '#fff', borderColor: s.color, borderWidth: 1.5 } : {} }).filter(p => p !== null),
      emphasis: { focus: 'series' }
    }));
    series[0].markArea = {
      silent: true,
      itemStyle: { color: '#eaeef2', opacity: 1 },
      label: { show: true, position: 'insideTop', color: '#57606a', fontSize: 11, offset: [0, -18] },
      data: [[{ xAxis: c.to, name: small() ? 'none' : 'no success' }, { xAxis: c.unsolved * c.unsolved / c.to }]]
    };
    series[0].markLine = {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: '#afb8c1', type: 'solid', width: 1 },
      data: c.problems.slice(1).map((p, row) => ({ yAxis: row + 0.5 }))
    };
    draw(element, {
      legend: Object.assign(names.option, { itemWidth: 13 }),
      grid: { left: small() ? 92 : 118, right: 18, top: names.height + 24, bottom: 56 },
      tooltip: { trigger: 'item', confine: true, formatter: p => p.seriesName + ' on ' + c.problems[Math.round(p.value[1])] + '<br>' + (p.value[0] > c.to ? 'no success' : thousands(Math.round(p.value[0])) + ' evaluations for a success') },
      xAxis: evaluationsAxis(c.from, c.unsolved * c.unsolved / c.to, { name: 'expected running time (evaluations, log scale)', nameGap: 30, axisLine: { onZero: false } }),
      yAxis: Object.assign({}, axisStyle, {
        type: 'value', inverse: true, min: -0.5, max: rows - 0.5, interval: 0.5, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: { color: '#1b1f24', fontSize: 12, formatter: v => Number.isInteger(v) ? c.problems[v] : '' }
      }),
      series: series
    });
  }

  ecdf(document.getElementById('ecdf-all'), data.all, true);
  costs();
  data.problems.forEach(p => ecdf(document.getElementById('ecdf-' + p.id), p, false));
  followLegends();
}());
