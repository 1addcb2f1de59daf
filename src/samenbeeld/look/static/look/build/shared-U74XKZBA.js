import{b as a,c as b,d as c}from"./shared-QT7BCCIY.js";import"./shared-MD2WKOVB.js";export{a as MERCATOR,b as UNDER,c as lay};
